// Everything works without this file; it only adds comfort.
import { keepTexts } from "./autosave.js";
import { addCopyButtons, addPrintButtons } from "./buttons.js";
import { showWhenAsked } from "./conditions.js";
import { focusErrors, sendOnce } from "./forms.js";
import { offerPosition } from "./here.js";
import { askPasskeys } from "./passkeys.js";
import { addPlayers } from "./player.js";
import { addReading } from "./reading.js";

focusErrors();
sendOnce();
showWhenAsked();
keepTexts();
addPrintButtons();
addCopyButtons();
askPasskeys();
offerPosition();
addPlayers();
addReading();
