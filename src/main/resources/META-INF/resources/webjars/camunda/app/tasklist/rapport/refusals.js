// What Tasklist says when something was not done: instead of "an error happened", what is missing or why not.

const HEADINGS = {
  'An error happened while submitting the task form': 'Not completed',
  'An error happened while claiming the task.': 'Not claimed',
  'An error happened while assigning the task.': 'Not assigned',
};

/** The labels of the fields that the form has marked. */
const missing = () =>
  [...document.querySelectorAll('.fjs-form-field .fjs-form-field-error')]
    .map(error => error.closest('.fjs-form-field').querySelector('.fjs-form-field-label'))
    .map(label => label?.childNodes[0]?.textContent.replace(/\*$/, '').trim())
    .filter(Boolean);

const reword = alert => {
  const status = alert.querySelector('.status');
  const heading = HEADINGS[status?.textContent.trim()];
  if (!heading) {
    return;
  }
  const told = alert.querySelector('.message')?.textContent.trim();
  const fields = told ? [] : missing();
  status.textContent = fields.length ? `${heading} yet. Please look at: ${fields.map(field => `“${field}”`).join(', ')}` : heading;
};

/** What was refused on the task before is no news on the next one. */
export const forgetRefusals = () =>
  document.querySelectorAll('.page-notifications .alert-danger .close').forEach(button => button.click());

/** From now on, every message is read before people read it. */
export const rewordRefusals = () =>
  new MutationObserver(() => document.querySelectorAll('.page-notifications .alert-danger').forEach(reword)).observe(
    document.body,
    { childList: true, subtree: true },
  );
