// Beside the form "Same customer?": the two side by side, as far as this reader may see them, and how far they agree.
import { get } from './ask.js';
import { remember } from './done.js';
import { dayOf, esc, ownZone, plain } from './words.js';

/** What tells one person from another, with the fields of the comparison that stand for it. */
const ROWS = [
  ['birth-date', ['birth-date']],
  ['email', ['email']],
  ['phone', ['phone']],
  ['postal-address', ['street', 'house-number', 'postcode']],
  ['city', ['city']],
];

const LEVELS = ['same', 'near', 'alike', 'different'];
const WORDS = { same: 'the same', near: 'nearly the same', alike: 'similar', different: 'different' };

/** The worst of what was compared; nothing when nothing was. */
const levelOf = (likeness, fields) => {
  const levels = likeness
    .map(code => /^(.*)-([a-z]+)$/.exec(code))
    .filter(found => found && fields.includes(found[1]))
    .map(found => found[2]);
  return levels.sort((a, b) => LEVELS.indexOf(b) - LEVELS.indexOf(a))[0];
};

const side = async id => {
  const path = `/api/customers/${encodeURIComponent(id)}`;
  // only what stands in the table: whatever is asked for is noted as seen
  const kinds = ROWS.map(([kind]) => `kind=${kind}`).join('&');
  const [customer, facts] = await Promise.all([get(path), get(`${path}/facts?${kinds}`)].map(asked => asked.catch(() => null)));
  return { id, customer, facts };
};

const values = (facts, kind) =>
  (facts?.items ?? [])
    .filter(fact => fact.kind === kind)
    .map(fact => `${esc(fact.value ?? 'not shown to you')} <span class="rapport-soft">${plain(fact.source)}, ${dayOf(fact.observedAt, ownZone())}</span>`)
    .join('<br>') || '<span class="rapport-soft">not known</span>';

const titleOf = (sides, kind) => sides.flatMap(s => s.facts?.items ?? []).find(fact => fact.kind === kind)?.title ?? plain(kind);

const row = (title, level, cells) => `
  <tr class="rapport-${level ?? 'unknown'}">
    <th scope="row">${title}${level ? `<span class="rapport-soft">${WORDS[level]}</span>` : ''}</th>
    ${cells.map(cell => `<td>${cell}</td>`).join('')}
  </tr>`;

const known = sides => ([kind]) => sides.some(s => s.facts?.items.some(fact => fact.kind === kind));

const identifiers = s => (s.customer?.identifiers ?? []).map(i => `${esc(i.system)}: ${esc(i.value)}`).join('<br>');

/** The comparison as HTML; resolves always. */
export const twins = async (taskId, caseId, one, other) => {
  const [found, ...sides] = await Promise.all([
    get(`/api/steward-cases/${encodeURIComponent(caseId)}`).catch(() => null),
    side(one),
    side(other),
  ]);
  remember(taskId, { twins: found });
  const likeness = found?.likeness ?? [];
  const name = s => (s.customer ? `<b>${esc(s.customer.name ?? 'not shown to you')}</b>` : '<span class="rapport-late">Cannot be read now</span>');
  return `<h3>Same customer?</h3>
    ${found ? `<p>${esc(found.because)}.</p>` : ''}
    <table class="rapport-twins">
      <thead><tr><td></td>${sides.map(s => `<th scope="col">${esc(s.id)}</th>`).join('')}</tr></thead>
      <tbody>
        ${row('Name', levelOf(likeness, ['given', 'family', 'name']), sides.map(name))}
        ${ROWS.filter(known(sides)).map(([kind, fields]) => row(esc(titleOf(sides, kind)), levelOf(likeness, fields), sides.map(s => values(s.facts, kind)))).join('')}
        ${row('Known as', null, sides.map(identifiers))}
        ${row('Customer here since', null, sides.map(s => (s.customer ? dayOf(s.customer.registeredAt, ownZone()) : '')))}
      </tbody>
    </table>
    <p class="rapport-soft">What they buy and what was said is not part of the question, and not read.</p>`;
};
