// Notes of colleagues about this customer, and a form for one more. Only what may be done is offered.
import { get } from './ask.js';
import { namesOf } from './names.js';
import { send } from './send.js';
import { buttons, fillIn } from './sheet.js';
import { action, dayOf, esc, ownZone, plain } from './words.js';

const SHOWN = 20;

const who = (note, name) =>
  note.changedBy ? `${esc(name(note.changedBy))}, ${dayOf(note.changedAt, ownZone())}` : `${esc(name(note.author))}, ${dayOf(note.writtenAt, ownZone())}`;

const item = name => note => `
  <li>
    <span class="rapport-text">${esc(note.text)}</span>
    <span class="rapport-soft">${plain(note.category)} · ${who(note, name)} · until ${dayOf(note.expiresAt, ownZone())}</span>
    ${note.mayChange ? action('Change', note.id) : ''}
    ${note.mayDelete ? action('Delete', note.id) : ''}
  </li>`;

const listed = (found, name) =>
  found.items.length
    ? `<ul class="rapport-written">${found.items.map(item(name)).join('')}</ul>${found.next ? '<p class="rapport-soft">There are older ones.</p>' : ''}`
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

const farewell = note => `
  <form class="rapport-form">
    <p>Delete ${esc(note.id)} for good?</p>
    <p class="rapport-text">“${esc(note.text)}”</p>
    ${buttons('Delete note')}
  </form>`;

const conflict = (standing, name, end) =>
  standing
    ? `<p>Meanwhile somebody wrote (${who(standing, name)}):</p><p class="rapport-text">“${esc(standing.text)}”</p><p>${end}</p>`
    : '<p>The note is gone.</p>';

/** Fills the place, and again after each change; resolves always. */
export const notes = async (place, customer) => {
  const path = `/api/customers/${encodeURIComponent(customer)}`;

  /** A form at the desk; when somebody was faster, `note` is the one that stands by then, and `end` says what pressing again does. */
  const sheet = (html, note, end, ask) => {
    const desk = place.querySelector('.rapport-desk');
    desk.innerHTML = html;
    fillIn(desk.querySelector('form'), {
      ask,
      conflict: async standing => {
        note.version = standing?.version ?? note.version;
        return conflict(standing, await namesOf([standing?.author, standing?.changedBy]), end);
      },
      done: show,
    });
  };

  const write = (categories, note) =>
    sheet(form(categories, note), note, 'Nothing of yours is lost. Press again to replace theirs.', typed =>
      note ? send('PUT', `${path}/notes/${note.id}`, { ...typed, version: note.version }) : send('POST', `${path}/notes`, typed),
    );

  const remove = note =>
    sheet(farewell(note), note, 'Nothing was deleted. Press again to delete theirs.', () =>
      send('DELETE', `${path}/notes/${note.id}?version=${note.version}`),
    );

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
    place.innerHTML = `<h4>What colleagues noted</h4>${listed(found, name)}
      <div class="rapport-desk">${offered.length ? '<button type="button" class="rapport-link" data-new>Write a note</button>' : ''}</div>`;
    const at = id => ({ ...found.items.find(note => note.id === id) });
    const acts = { Change: id => write(offered, at(id)), Delete: id => remove(at(id)) };
    place.querySelector('[data-new]')?.addEventListener('click', () => write(offered, null));
    place.querySelectorAll('[data-act]').forEach(button =>
      button.addEventListener('click', () => acts[button.dataset.act](button.dataset.of)),
    );
  };

  await show();
};
