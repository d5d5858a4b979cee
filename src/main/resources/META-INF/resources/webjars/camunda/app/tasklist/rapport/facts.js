// What is known, with its source and age; and what the tier rests on, where it is shaky: too old to count, or two
// sources that contradict each other, side by side.
import { dayOf, esc, money } from './words.js';
import { wrongButton } from './wrong.js';

const value = word =>
  word.value === undefined || word.access !== 'clear'
    ? esc(word.value ?? 'not shown to you')
    : (word.currency ? money(word.value, word.currency) : esc(word.value));

const why = (fact, zone) =>
  fact.standing === 'restricted'
    ? `${esc(fact.restricted)}: it counts as not known.`
    : fact.standing === 'wrong'
    ? `Said to be wrong on ${dayOf(fact.saidWrongAt, zone)}: it counts as not known.`
    : fact.standing === 'stale'
    ? `Too old to count: ${esc(fact.ageDays)} days; at most ${esc(fact.budgetDays)}.`
    : `The sources contradict each other; ${fact.said[0]?.counts ? `the first counts: ${esc(fact.said[0].counts)}` : 'the newest counts'}.`;

const word = zone => (said, index) => `
  <div class="rapport-word${index ? '' : ' rapport-in-use'}">
    <b>${value(said)}</b>
    <span class="rapport-soft">${esc(said.sourceTitle)}, ${dayOf(said.observedAt, zone)}</span>
  </div>`;

const doubt = zone => fact => `
  <li>
    <b>${esc(fact.title)}</b> <span class="rapport-late">${why(fact, zone)}</span>
    <div class="rapport-words">${fact.said.map(word(zone)).join('')}</div>
    ${fact.toVerify || fact.standing === 'restricted' ? '' : '<span class="rapport-soft">The customer cannot know this; a newer word comes from its source.</span>'}
  </li>`;

const isInDoubt = fact => ['restricted', 'stale', 'wrong', 'contradicted'].includes(fact.standing);

/** The facts in doubt as HTML, or null when there are none. */
export const doubts = (facts, zone) => {
  const items = facts.items.filter(isInDoubt);
  return items.length ? `<ul class="rapport-doubts">${items.map(doubt(zone)).join('')}</ul>` : null;
};

const fact = zone => f => `
  <li>
    <span class="rapport-soft">${esc(f.title)}</span> <b>${value(f)}</b>
    <span class="rapport-soft">${esc(f.sourceTitle)}, ${dayOf(f.observedAt, zone)}${f.counts ? ` · ${esc(f.counts)}` : ''}</span>
    ${f.saidWrongAt ? `<span class="rapport-late">Said to be wrong on ${dayOf(f.saidWrongAt, zone)}.</span>` : ''}
    ${f.saidWrongAt || f.access !== 'clear' ? '' : wrongButton(f)}
  </li>`;

/** Every fact this reader may know of, with who said it and when. */
export const known = (facts, zone) =>
  facts.items.length
    ? `<ul class="rapport-known">${facts.items.map(fact(zone)).join('')}</ul>`
    : '<p class="rapport-soft">Nothing that may be shown here.</p>';
