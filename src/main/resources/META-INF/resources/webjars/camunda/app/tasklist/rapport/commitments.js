// What colleagues have promised this customer in person: the overdue first, and forms to write one down, change one and
// say what became of it. Only what may be done is offered.
import { get } from './ask.js';
import { namesOf } from './names.js';
import { send } from './send.js';
import { buttons, fillIn } from './sheet.js';
import { action, clockOf, dayOf, esc, fromNow, moment, ownZone, plain } from './words.js';

const SHOWN = 20;

const owner = (item, name) => (item.team ? `the ${plain(item.team)}` : esc(name(item.owner)));

const due = item =>
  `<b class="${item.overdue ? 'rapport-late' : ''}">${item.overdue ? 'Was due' : 'Until'} ${moment(item.dueAt, item.zone)} (${esc(item.zone)}), ${fromNow(item.dueAt)}</b>`;

const answers = { Kept: 'kept', Broken: 'broken', Withdrawn: 'withdrawn' };

const item = name => promise => `
  <li>
    ${due(promise)}
    <span class="rapport-text">${esc(promise.text)}</span>
    <span class="rapport-soft">${owner(promise, name)}${promise.request ? ` · ${esc(promise.request)}` : ''} · ${esc(promise.id)}</span>
    ${promise.maySettle ? Object.keys(answers).map(word => action(word, promise.id)).join(' ') : ''}
    ${promise.mayChange ? action('Change', promise.id) : ''}
  </li>`;

const listed = (found, name) =>
  found.items.length
    ? `<ul class="rapport-written">${found.items.map(item(name)).join('')}</ul>${found.next ? '<p class="rapport-soft">There are more.</p>' : ''}`
    : '<p class="rapport-soft">Nothing is open.</p>';

/** Who keeps it: a colleague's id as it is, a team's after a mark. */
const TEAM = 'team:';
const keeperOf = promise => (promise.team ? TEAM + promise.team : promise.owner);

const keepers = (offered, changed, name) => {
  const all = offered.map((each, i) => [keeperOf(each), i ? esc(each.title) : 'I']);
  if (changed && !all.some(([code]) => code === keeperOf(changed))) {
    all.push([keeperOf(changed), owner(changed, name)]);
  }
  return all
    .map(([code, title]) => `<option value="${esc(code)}"${changed && code === keeperOf(changed) ? ' selected' : ''}>${title}</option>`)
    .join('');
};

const form = (offered, changed, name) => `
  <form class="rapport-form">
    <label>What was promised? <textarea name="text" rows="2" maxlength="1000" required>${esc(changed?.text)}</textarea></label>
    <label>Until when? (${esc(ownZone())}) <input type="datetime-local" name="due" value="${changed ? clockOf(changed.dueAt) : ''}" required></label>
    <label>Who has to keep it? <select name="keeper">${keepers(offered, changed, name)}</select></label>
    ${buttons(changed ? 'Change promise' : 'Write it down')}
  </form>`;

const question = (promise, outcome) => `
  <form class="rapport-form">
    <p>Was ${esc(promise.id)} ${outcome}? That is said once, and stands.</p>
    <p class="rapport-text">“${esc(promise.text)}”</p>
    ${buttons(`Yes, ${outcome}`)}
  </form>`;

const settled = (standing, name) =>
  `Meanwhile ${name(standing.settledBy)} said that ${standing.id} was ${standing.state}, on ${dayOf(standing.settledAt, ownZone())}. That stands.`;

const meanwhile = (standing, name) => {
  if (!standing) {
    return '<p>The promise is gone.</p>';
  }
  return standing.state === 'open'
    ? `<p>Meanwhile ${esc(name(standing.changedBy))} wrote:</p><p class="rapport-text">“${esc(standing.text)}”, until ${moment(standing.dueAt, standing.zone)}, kept by ${owner(standing, name)}</p><p>Yours is not written yet. Press again to go on with it.</p>`
    : `<p>${esc(settled(standing, name))} Write another one down if something was promised again.</p>`;
};

const terms = typed => ({
  text: typed.text,
  dueAt: new Date(typed.due).toISOString(),
  zone: ownZone(),
  ...(typed.keeper.startsWith(TEAM) ? { team: typed.keeper.slice(TEAM.length) } : { owner: typed.keeper }),
  confirmed: typed.confirmed,
  ...(typed.nevertheless && { nevertheless: typed.nevertheless }),
});

/** Fills the place, and again after each change; resolves always. */
export const commitments = async (place, customer, variables) => {
  const path = `/api/customers/${encodeURIComponent(customer)}`;
  const request = variables.requestId?.value;

  /** A form at the desk; when somebody was faster, `promise` is the one that stands by then. */
  const sheet = (html, promise, ask, done = () => show()) => {
    const desk = place.querySelector('.rapport-desk');
    desk.innerHTML = html;
    fillIn(desk.querySelector('form'), {
      ask,
      conflict: async standing => {
        promise.version = standing?.version ?? promise.version;
        return meanwhile(standing, await namesOf([standing?.owner, standing?.changedBy, standing?.settledBy]));
      },
      done,
    });
  };

  const give = offered =>
    sheet(form(offered), null, typed => send('POST', `${path}/commitments`, { ...terms(typed), request }));

  const change = (offered, promise, name) =>
    sheet(form(offered, promise, name), promise, typed =>
      send('PUT', `${path}/commitments/${promise.id}`, { ...terms(typed), version: promise.version }),
    );

  const settle = (promise, outcome) => {
    let told = '';
    const ask = async () => {
      const answer = await send('POST', `${path}/commitments/${promise.id}/outcome`, { version: promise.version, outcome });
      const { type = '', standing } = answer.body;
      if (type.endsWith('/already-settled') && standing) {
        told = settled(standing, await namesOf([standing.settledBy]));
        return { ok: true };
      }
      return answer;
    };
    sheet(question(promise, outcome), promise, ask, () => show(told));
  };

  const show = async (told = '') => {
    const [found, offered] = await Promise.all([
      get(`${path}/commitments?open=true&limit=${SHOWN}`).catch(() => null),
      get(`${path}/commitment-owners`).then(all => all.items, () => []),
    ]);
    if (!found) {
      place.innerHTML = '<h4>What colleagues promised</h4><p class="rapport-late">Cannot be read now. Reload the page to try again.</p>';
      return;
    }
    const name = await namesOf(found.items.map(promise => promise.owner));
    place.innerHTML = `<h4>What colleagues promised</h4>${listed(found, name)}
      <div class="rapport-told" role="alert">${esc(told)}</div>
      <div class="rapport-desk">${offered.length ? '<button type="button" class="rapport-link" data-new>Write a promise down</button>' : ''}</div>`;
    const at = id => ({ ...found.items.find(promise => promise.id === id) });
    place.querySelector('[data-new]')?.addEventListener('click', () => give(offered));
    place.querySelectorAll('[data-act]').forEach(button =>
      button.addEventListener('click', () => {
        const promise = at(button.dataset.of);
        const outcome = answers[button.dataset.act];
        outcome ? settle(promise, outcome) : change(offered, promise, name);
      }),
    );
  };

  await show();
};
