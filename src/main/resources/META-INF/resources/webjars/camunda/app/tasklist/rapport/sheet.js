// A small form beside the task: sends what is typed, and says why it was not taken without losing it.
import { noRoom } from './room.js';
import { esc } from './words.js';

const doubt = '<label class="rapport-check"><input type="checkbox" name="confirmed"> It is nothing of the sort</label>';

/** Why it was not taken, and what can be done; `conflict` words what somebody else wrote meanwhile. */
const told = async (answer, conflict) => {
  const { type = '', detail, standing } = answer.body;
  if (type.endsWith('/special-category-suspected')) {
    return `<p>${esc(detail.replace(/, or send it again.*/, ''))}, or say that it is none; your name is noted with it.</p>${doubt}`;
  }
  if (type.endsWith('/changed-meanwhile') || (type.endsWith('/already-settled') && standing)) {
    return conflict(standing);
  }
  if (type.endsWith('/cannot-be-kept') && standing) {
    return noRoom(standing);
  }
  return `<p>${esc(detail ?? 'That was not taken.')}</p>`;
};

/** The end of each form. */
export const buttons = name => `
  <div class="rapport-told" role="alert"></div>
  <button type="submit">${name}</button>
  <button type="button" class="rapport-link" data-cancel>Cancel</button>`;

/** Lets people fill it in: `ask` sends what is typed, `done` comes after it was taken, or not wanted any more. */
export const fillIn = (sheet, { ask, conflict, done }) => {
  sheet.addEventListener('submit', async event => {
    event.preventDefault();
    const button = sheet.querySelector('[type=submit]');
    const typed = Object.fromEntries(new FormData(sheet));
    button.disabled = true;
    const answer = await ask({ ...typed, confirmed: typed.confirmed === 'on' });
    button.disabled = false;
    if (answer.ok) {
      done();
    } else {
      sheet.querySelector('.rapport-told').innerHTML = await told(answer, conflict);
      button.scrollIntoView({ block: 'nearest' });
    }
  });
  sheet.addEventListener('click', ({ target }) => {
    if (target.dataset.fill) {
      sheet.elements[target.dataset.fill].value = target.dataset.with;
    }
  });
  sheet.querySelector('[data-cancel]').addEventListener('click', done);
  sheet.querySelector('textarea, [type=submit]').focus();
};
