// Alerts: each once, until somebody has put their name to it; the most urgent first, and what has just come above them.
import { esc, moment } from '../camunda/lib/rapport/words.js';
import { caseLink, teamName, title } from './lines.js';

const SHOWN = 8;
const NOTED_SHOWN = 5;
const NEW_FOR = 2 * 60e3;
/** What the board can be narrowed to. */
export const FIELDS = ['risk', 'team', 'tier', 'clock', 'type', 'customer'];

const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )RAPPORT-XSRF-TOKEN=([^;]*)/)?.[1] ?? '');
const valueOf = { risk: each => each.kind, team: each => each.team ?? 'none', tier: each => each.tier, clock: each => each.clock, type: each => each.type, customer: each => each.customer ?? '' };
const promiseOf = each => `${each.request} ${each.clock} ${each.nth}`;
const urgency = (one, other) =>
  (other.kind === 'missed') - (one.kind === 'missed') || new Date(one.dueAt) - new Date(other.dueAt) || one.id - other.id;

export const showAlerts = (root, zone) => {
  const known = new Map();
  const place = document.getElementById('alerts');
  const more = document.getElementById('more-alerts');
  let wanted = new URLSearchParams();
  let all = false;
  let unseen = 0;

  const fits = each => FIELDS.every(name => !wanted.get(name) || wanted.get(name) === valueOf[name](each));
  const isNew = each => Boolean(each.cameAt) && Date.now() - each.cameAt < NEW_FOR;

  const about = each => `<span>${each.kind === 'missed' ? 'Was due' : 'Due'} ${moment(each.dueAt, zone)} · ${teamName(each.team)} · ${title(each.tier)}</span>`;
  const item = each => `<li class="${each.kind}" data-alert="${each.id}">
    <b>${isNew(each) ? '<em class="new">New</em> ' : ''}${esc(each.words).replace(each.request, caseLink(each.request))}</b>
    ${about(each)}
    <button type="button" aria-label="Take note of ${esc(each.words)}">I take note</button>
    ${each.said ? `<span class="said" role="alert">${esc(each.said)}</span>` : ''}
  </li>`;
  const notedItem = each => `<li class="noted"><b>${esc(each.words)}</b> ${about(each)} <span>${esc(each.by)} has taken note.</span></li>`;

  const draw = () => {
    const fitting = [...known.values()].filter(fits);
    const waiting = fitting.filter(each => !each.by).sort((one, other) => isNew(other) - isNew(one) || urgency(one, other));
    const noted = fitting.filter(each => each.by).sort((one, other) => other.notedAt - one.notedAt).slice(0, NOTED_SHOWN);
    const count = waiting.length + unseen;
    place.innerHTML = (all ? waiting : waiting.slice(0, SHOWN)).map(item).join('');
    document.getElementById('noted').innerHTML = noted.map(notedItem).join('');
    document.getElementById('just-noted').hidden = noted.length === 0;
    const quiet = document.getElementById('quiet');
    quiet.hidden = waiting.length > 0;
    quiet.textContent = FIELDS.some(name => wanted.get(name)) ? 'No alert waits under this filter; others may.' : 'Nothing is waiting: somebody has taken note of every alert.';
    more.hidden = waiting.length <= SHOWN || all;
    more.textContent = count > waiting.length ? `Show the first ${waiting.length} of ${count}` : `Show all ${count}`;
  };

  more.addEventListener('click', () => {
    all = true;
    draw();
  });

  const note = (id, by) => {
    known.set(id, { ...known.get(id), by, notedAt: known.get(id).notedAt ?? Date.now() });
    draw();
  };

  place.addEventListener('click', async event => {
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    button.disabled = true;
    const id = Number(button.closest('li').dataset.alert);
    const answer = await fetch(`${root}api/board/alerts/${id}/acknowledgement`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-RAPPORT-XSRF-TOKEN': token() },
    }).catch(() => null);
    const body = (await answer?.json().catch(() => ({}))) ?? {};
    if (answer?.ok && known.has(id)) {
      note(id, body.by);
    } else if (known.has(id)) {
      known.set(id, { ...known.get(id), said: body.detail ?? 'That did not arrive; try again.' });
      draw();
    }
  });
  // what is new is so for a while
  setInterval(() => !place.contains(document.activeElement) && draw(), 30e3);

  /** What is missed is not at risk any more: one promise is there once. */
  const keep = each => {
    const others = [...known.values()].filter(other => promiseOf(other) === promiseOf(each) && !other.by);
    if (each.kind !== 'missed' && others.some(other => other.kind === 'missed')) {
      return;
    }
    others.filter(other => other.kind !== each.kind).forEach(other => known.delete(other.id));
    known.set(each.id, each);
  };

  return {
    /** One that came just now; one that is known stays as it is. */
    add: each => {
      if (!known.has(each.id)) {
        keep({ ...each, cameAt: each.by ? undefined : Date.now(), notedAt: each.by ? new Date(each.acknowledgedAt).getTime() : undefined });
        draw();
      }
    },
    /** Those that wait under this filter, as the server has them; what came since then, or was noted while somebody looked, stays. */
    show: ({ newest, total, items }, filter) => {
      wanted = filter;
      unseen = total - items.length;
      const there = new Set(items.map(each => each.id));
      [...known.values()].filter(each => fits(each) && !each.by && each.id <= newest && !there.has(each.id)).forEach(each => known.delete(each.id));
      items.filter(each => !known.has(each.id)).forEach(keep);
      draw();
    },
    noted: ({ id, by }) => {
      if (known.has(id) && !known.get(id).by) {
        note(id, by);
      }
    },
    /** At once, with what is known here; the server's answer comes after. */
    filter: to => {
      wanted = to;
      all = false;
      unseen = 0;
      draw();
    },
  };
};
