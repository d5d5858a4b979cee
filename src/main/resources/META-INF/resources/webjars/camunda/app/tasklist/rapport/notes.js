// Notes of colleagues about this customer, and a form for one more. Only what may be noted is offered.
import { get } from './ask.js';
import { namesOf } from './names.js';
import { send } from './send.js';
import { buttons, fillIn } from './sheet.js';
import { dayOf, esc, ownZone, plain } from './words.js';

const SHOWN = 20;

const who = (note, name) =>
  note.changedBy ? `${esc(name(note.changedBy))}, ${dayOf(note.changedAt, ownZone())}` : `${esc(name(note.author))}, ${dayOf(note.writtenAt, ownZone())}`;

const item = (name, writable) => note => `
  <li>
    <span class="rapport-text">${esc(note.text)}</span>
    <span class="rapport-soft">${plain(note.category)} · ${who(note, name)} · until ${dayOf(note.expiresAt, ownZone())}</span>
    ${writable && note.access === 'clear' ? `<button type="button" class="rapport-link" data-change="${esc(note.id)}" aria-label="Change ${esc(note.id)}">Change</button>` : ''}
  </li>`;

const listed = (found, name, writable) =>
  found.items.length
    ? `<ul class="rapport-written">${found.items.map(item(name, writable)).join('')}</ul>${found.next ? '<p class="rapport-soft">There are older ones.</p>' : ''}`
    : '<p class="rapport-soft">Nothing so far.</p>';

const choices = categories =>
  categories.map(c => `<option value="${esc(c.code)}" title="${esc(c.reason)}">${plain(c.code)}</option>`).join('');

const guideline = '<a href="/notes/guideline" target="_blank" rel="noopener">What may be noted?</a>';

const form = (categories, changed) => `
  <form class="rapport-form">
    ${changed ? '' : `
    <label>What is it about? <select name="category">${choices(categories)}</select></label>
    <label>Who says so? <select name="source"><option value="agent">I noticed it</option><option value="customer">The customer said so</option></select></label>`}
    <label>What should colleagues know? <textarea name="text" rows="3" maxlength="2000" required>${esc(changed?.text)}</textarea></label>
    ${buttons(changed ? 'Change note' : 'Write note')}
    <p>${guideline}</p>
  </form>`;

const conflict = (standing, name) =>
  standing
    ? `<p>Meanwhile somebody wrote (${who(standing, name)}):</p><p class="rapport-text">“${esc(standing.text)}”</p><p>Nothing of yours is lost. Press again to replace theirs.</p>`
    : '<p>The note is gone. Write a new one.</p>';

/** Fills the place, and again after each change; resolves always. */
export const notes = async (place, customer) => {
  const path = `/api/customers/${encodeURIComponent(customer)}`;

  const write = (categories, note) => {
    const desk = place.querySelector('.rapport-desk');
    desk.innerHTML = form(categories, note);
    fillIn(desk.querySelector('form'), {
      ask: typed =>
        note ? send('PUT', `${path}/notes/${note.id}`, { ...typed, version: note.version }) : send('POST', `${path}/notes`, typed),
      conflict: async standing => {
        note.version = standing?.version ?? note.version;
        return conflict(standing, await namesOf([standing?.author, standing?.changedBy]));
      },
      done: show,
    });
  };

  const show = async () => {
    const [found, offered] = await Promise.all([
      get(`${path}/notes?limit=${SHOWN}`).catch(() => null),
      get(`${path}/note-categories`).then(all => all.items, () => []),
    ]);
    if (!found) {
      place.innerHTML = '<h4>What colleagues noted</h4><p class="rapport-late">Cannot be read now. Reload the page to try again.</p>';
      return;
    }
    const name = await namesOf(found.items.flatMap(note => [note.author, note.changedBy]));
    const writable = offered.length > 0;
    place.innerHTML = `<h4>What colleagues noted</h4>${listed(found, name, writable)}
      <div class="rapport-desk">${writable ? '<button type="button" class="rapport-link" data-new>Write a note</button>' : ''}</div>`;
    place.querySelector('[data-new]')?.addEventListener('click', () => write(offered, null));
    place.querySelectorAll('[data-change]').forEach(button =>
      button.addEventListener('click', () => write(offered, { ...found.items.find(note => note.id === button.dataset.change) })),
    );
  };

  await show();
};
