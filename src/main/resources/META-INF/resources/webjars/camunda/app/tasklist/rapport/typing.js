// Nothing typed is lost. A form takes a text over 300 ms after its last key, and draws all fields anew when any of them
// is taken over; a text that it has not taken over yet is drawn as it was before. So who goes on to the next field at
// once would lose what is typed there. A field that is left is taken over at once: as long as another field may still
// be on its way, each key therefore counts as leaving.

const TEXTS = '.fjs-form-field-textfield, .fjs-form-field-textarea';
/** A number is taken over twice, each time after 300 ms; the rest is for a slow machine. */
const ON_ITS_WAY = 2000;

let last = null;
let since = 0;

/** Which field, and since when: coming to a field again counts anew. */
const note = ({ type, target }) => {
  const field = target.closest?.('.fjs-form-field') ?? null;
  if (field && (field !== last || type === 'focusin')) {
    last = field;
    since = Date.now();
  }
  return field;
};

const keep = event => {
  if (note(event)?.matches(TEXTS) && Date.now() - since < ON_ITS_WAY) {
    event.target.dispatchEvent(new FocusEvent('focusout'));
  }
};

/** From now on, in every form; the form itself hears of each key first. */
export const keepTyped = () => {
  document.addEventListener('focusin', note);
  document.addEventListener('click', note);
  document.addEventListener('input', keep);
};
