/** A field that only makes sense after a given answer shows with it; without script it always shows. */
export function showWhenAsked() {
  for (const field of document.querySelectorAll("[data-show-field]")) {
    const form = field.closest("form");
    const wanted = field.dataset.showIs.split(" ");
    const update = () => {
      const answers = new FormData(form).getAll(field.dataset.showField);
      // A field asked elsewhere (one question per screen) decides nothing here.
      if (form.elements[field.dataset.showField]) field.hidden = !answers.some((answer) => wanted.includes(answer));
    };
    form.addEventListener("change", update);
    update();
  }
}
