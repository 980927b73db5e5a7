/** The summary of errors is the first thing read; each of its links goes into the field. */
export function focusErrors() {
  const summary = document.querySelector(".govuk-error-summary");
  if (!summary) return;
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const title = field.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    (title ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

/** A form is sent once, even if the button is pressed twice. */
export function sendOnce() {
  const sent = new Set();

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    event.submitter?.setAttribute("aria-disabled", "true");
    // If nothing came back, the person may try again.
    setTimeout(() => free(form), 10_000);
  });

  // The page shown again by the « back » button.
  addEventListener("pageshow", (event) => {
    if (event.persisted) sent.forEach(free);
  });

  function free(form) {
    sent.delete(form);
    form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
  }
}
