// Alerts: each once, until somebody has put their name to it.
import { esc, moment } from '../camunda/lib/rapport/words.js';
import { clockName, teamName } from './lines.js';

const SHOWN = 8;
const FIELDS = ['risk', 'team', 'tier', 'clock', 'type'];

const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )RAPPORT-XSRF-TOKEN=([^;]*)/)?.[1] ?? '');

export const showAlerts = (root, zone) => {
  const known = new Map();
  const place = document.getElementById('alerts');
  const more = document.getElementById('more-alerts');
  let wanted = new URLSearchParams();
  let all = false;

  const valueOf = { risk: each => each.kind, team: each => each.team ?? 'none', tier: each => each.tier, clock: each => each.clock, type: each => each.type };
  const fits = each => FIELDS.every(name => !wanted.get(name) || wanted.get(name) === valueOf[name](each));

  const item = each => `<li class="${each.kind}${each.by ? ' noted' : ''}" data-alert="${each.id}">
    <b>${esc(each.words)}</b>
    <span>${each.kind === 'missed' ? 'was due' : 'due'} ${moment(each.dueAt, zone)} · ${clockName(each.clock)} · ${teamName(each.team)} · ${esc(each.tier)}</span>
    ${each.by
      ? `<span>${esc(each.by)} has taken note.</span>`
      : `<button type="button" aria-label="Take note of ${esc(each.words)}">I take note</button>`}
    ${each.said ? `<span class="said" role="alert">${esc(each.said)}</span>` : ''}
  </li>`;

  const draw = () => {
    const fitting = [...known.values()].filter(fits).sort((one, other) => Boolean(one.by) - Boolean(other.by) || other.id - one.id);
    const shown = all ? fitting : fitting.slice(0, SHOWN);
    place.innerHTML = shown.map(item).join('');
    document.getElementById('quiet').hidden = fitting.length > 0;
    more.hidden = fitting.length <= SHOWN || all;
    more.textContent = `Show all ${fitting.length}`;
  };

  more.addEventListener('click', () => {
    all = true;
    draw();
  });

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
    if (answer?.ok) {
      known.set(id, { ...known.get(id), by: body.by });
    } else {
      known.set(id, { ...known.get(id), said: body.detail ?? 'That did not arrive; try again.' });
    }
    draw();
  });

  return {
    /** One that came; one that is known stays as it is. */
    add: each => {
      if (!known.has(each.id)) {
        known.set(each.id, each);
        draw();
      }
    },
    noted: ({ id, by }) => {
      if (known.has(id)) {
        known.set(id, { ...known.get(id), by });
        draw();
      }
    },
    filter: to => {
      wanted = to;
      draw();
    },
  };
};
