// What colleagues have promised this customer in person: the overdue first, and a form for one more.
import { get } from './ask.js';
import { namesOf } from './names.js';
import { send } from './send.js';
import { buttons, fillIn } from './sheet.js';
import { esc, fromNow, moment, ownZone, plain } from './words.js';

const SHOWN = 20;

const owner = (item, name) => (item.team ? `the ${plain(item.team)}` : esc(name(item.owner)));

const due = item =>
  `<b class="${item.overdue ? 'rapport-late' : ''}">${item.overdue ? 'Was due' : 'Until'} ${moment(item.dueAt, item.zone)} (${esc(item.zone)}), ${fromNow(item.dueAt)}</b>`;

const answers = { kept: 'Kept', broken: 'Broken', withdrawn: 'Withdrawn' };

const item = name => promise => `
  <li>
    ${due(promise)}
    <span class="rapport-text">${esc(promise.text)}</span>
    <span class="rapport-soft">${owner(promise, name)}${promise.request ? ` · ${esc(promise.request)}` : ''} · ${esc(promise.id)}</span>
    ${Object.entries(promise.access === 'clear' ? answers : {})
      .map(([code, word]) => `<button type="button" class="rapport-link" data-settle="${esc(promise.id)}" data-outcome="${code}" aria-label="${word}: ${esc(promise.id)}">${word}</button>`)
      .join(' ')}
  </li>`;

const listed = (found, name) =>
  found.items.length
    ? `<ul class="rapport-written">${found.items.map(item(name)).join('')}</ul>${found.next ? '<p class="rapport-soft">There are more.</p>' : ''}`
    : '<p class="rapport-soft">Nothing is open.</p>';

const form = team => `
  <form class="rapport-form">
    <label>What was promised? <textarea name="text" rows="2" maxlength="1000" required></textarea></label>
    <label>Until when? (${esc(ownZone())}) <input type="datetime-local" name="due" required></label>
    <label>Who has to keep it? <select name="keeper"><option value="">I</option>${team ? `<option value="${esc(team)}">The ${plain(team)}</option>` : ''}</select></label>
    ${buttons('Write it down')}
  </form>`;

/** Fills the place, and again after each change; resolves always. */
export const commitments = async (place, customer, variables) => {
  const path = `/api/customers/${encodeURIComponent(customer)}/commitments`;
  const team = variables.team?.value;
  const request = variables.requestId?.value;

  const give = () => {
    const desk = place.querySelector('.rapport-desk');
    desk.innerHTML = form(team);
    fillIn(desk.querySelector('form'), {
      ask: typed =>
        send('POST', path, {
          text: typed.text,
          dueAt: new Date(typed.due).toISOString(),
          zone: ownZone(),
          team: typed.keeper || undefined,
          request,
          confirmed: typed.confirmed,
        }),
      done: () => show(),
    });
  };

  const settle = async (promise, outcome) => {
    const answer = await send('POST', `${path}/${promise.id}/outcome`, { version: promise.version, outcome });
    await show(answer.ok ? '' : answer.body.standing ? `${promise.id} was changed meanwhile. Look at it again.` : answer.body.detail);
  };

  const show = async (told = '') => {
    const found = await get(`${path}?open=true&limit=${SHOWN}`).catch(() => null);
    if (!found) {
      place.innerHTML = '<h4>What colleagues promised</h4><p class="rapport-late">Cannot be read now. Reload the page to try again.</p>';
      return;
    }
    const name = await namesOf(found.items.map(promise => promise.owner));
    place.innerHTML = `<h4>What colleagues promised</h4>${listed(found, name)}
      <div class="rapport-told" role="alert">${esc(told)}</div>
      <div class="rapport-desk"><button type="button" class="rapport-link" data-new>Write a promise down</button></div>`;
    place.querySelector('[data-new]').addEventListener('click', give);
    place.querySelectorAll('[data-settle]').forEach(button =>
      button.addEventListener('click', () =>
        settle(found.items.find(promise => promise.id === button.dataset.settle), button.dataset.outcome),
      ),
    );
  };

  await show();
};
