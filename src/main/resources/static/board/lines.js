// The list of open promises, and the counts over it.
import { esc, fromNow, moment, plain } from '../camunda/lib/rapport/words.js';

const RISKS = { missed: 'Missed', 'at-risk': 'At risk', 'in-time': 'On track', paused: 'Paused' };
const teams = Object.fromEntries([...document.querySelectorAll('select[name=team] option')].map(each => [each.value, each.textContent]));
const clocks = Object.fromEntries([...document.querySelectorAll('select[name=clock] option')].map(each => [each.value, each.textContent]));

/** A code such as `billing-question` as a title: "Billing question". */
export const title = code => plain(code).replace(/^./, first => first.toUpperCase());
export const teamName = code => (teams[code || 'none'] ? esc(teams[code || 'none']) : title(code));
export const clockName = code => (clocks[code] ? esc(clocks[code]) : title(code));

/** A code that is there can be chosen, also one that the page did not know when it was made. */
const offer = (name, codes) => {
  const choice = document.querySelector(`select[name=${name}]`);
  const known = new Set([...choice.options].map(each => each.value));
  codes.filter(code => !known.has(code)).forEach(code => choice.add(new Option(title(code), code)));
};

/** The number of a case; behind it are its open tasks in Tasklist. */
export const caseLink = request => `<a href="${document.getElementById('board').dataset.root}workbench/cases/${encodeURIComponent(request)}" title="Its open tasks in Tasklist">${esc(request)}</a>`;

/** The fields of the filter say what the address says. */
export const fill = (form, wanted) => {
  for (const field of form.querySelectorAll('select, input')) {
    const value = wanted.get(field.name) ?? '';
    if (value && field.tagName === 'SELECT') {
      offer(field.name, [value]);
    }
    field.value = value;
  }
};

/** How long ago, "under a minute" at least. */
const age = (since, now) => (now - new Date(since) < 60e3 ? 'under a minute' : esc(fromNow(since, now).replace(/ ago$/, '')));

const cell = (label, words) => `<td data-label="${label}">${words}</td>`;

const line = (each, now, zone) => `<tr>
  ${cell('', `<span class="mark ${each.risk}">${RISKS[each.risk]}</span>${each.reason ? `<small>${esc(each.reason)}</small>` : ''}${each.pausedFor ? `<small>${title(each.pausedFor)}</small>` : ''}`)}
  ${cell('Due', `${moment(each.dueAt, zone)}<small>${esc(fromNow(each.dueAt, now))}</small>`)}
  ${cell('Promise', clockName(each.clock))}
  <th scope="row">${caseLink(each.request)}</th>
  ${cell('Customer', esc(each.customer ?? '–'))}
  ${cell('Kind', title(each.type))}
  ${cell('Tier', title(each.tier))}
  ${cell('Team', teamName(each.team))}
  ${cell('Open for', age(each.startedAt, now))}
</tr>`;

const list = (head, pairs) => `<dl><div class="head"><dt>${head}</dt></div>${pairs
  .map(([name, count]) => `<div><dt>${name}</dt><dd>${count}</dd></div>`)
  .join('')}</dl>`;

const counts = view =>
  list('Open for', view.ages.filter(age => age.count).map(age => [title(age.words), age.count])) +
  list('By team', Object.entries(view.byTeam).map(([code, count]) => [teamName(code), count])) +
  list('By tier', Object.entries(view.byTier).map(([code, count]) => [title(code), count])) +
  list('By promise', Object.entries(view.byClock).map(([code, count]) => [clockName(code), count])) +
  list('By kind', Object.entries(view.byType).map(([code, count]) => [title(code), count]));

export const showView = (view, wanted, zone, most) => {
  const now = new Date(view.at).getTime();
  document.querySelectorAll('#risks a').forEach(tile => {
    tile.querySelector('b').textContent = view.byRisk[tile.dataset.risk] ?? 0;
    tile.toggleAttribute('aria-current', wanted.get('risk') === tile.dataset.risk);
  });
  offer('type', Object.keys(view.byType));
  offer('team', Object.keys(view.byTeam));
  document.getElementById('counts').innerHTML = view.total ? counts(view) : '';
  document.getElementById('lines').innerHTML = view.lines.map(each => line(each, now, zone)).join('')
    || '<tr><td colspan="9">No open promise fits this filter.</td></tr>';
  const end = view.offset + view.lines.length;
  document.getElementById('shown').textContent = view.total ? `${view.offset + 1} to ${end} of ${view.total}` : '';
  document.getElementById('back').disabled = view.offset === 0;
  document.getElementById('on').disabled = view.lines.length < most || end >= view.total;
};
