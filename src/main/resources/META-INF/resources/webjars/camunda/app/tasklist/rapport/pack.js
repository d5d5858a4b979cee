// What came along when the case went from one to the next: as it was sent, and as far as this reader may see it.
import { get } from './ask.js';
import { dayOf, esc, fromNow, moment, plain } from './words.js';

const titles = {
  mood: 'How the customer is about it',
  promises: 'What is promised',
  agreed: 'What was agreed in person',
  facts: 'Facts that were used',
  tried: 'What was said and tried',
  open: 'What is not finished',
};

const NUMBERS = 8;

const when = (item, zone) =>
  item.until
    ? `until ${moment(item.until, zone)}, ${fromNow(item.until)}`
    : item.at
      ? `${dayOf(item.at, zone)}, ${fromNow(item.at)}`
      : '';

const line = zone => item => `
  <li>
    <span class="rapport-soft">${[plain(item.about), when(item, zone), item.sourceName ? esc(item.sourceName) : ''].filter(Boolean).join(' · ')}</span>
    ${item.text ? `<span class="rapport-text">${esc(item.text)}</span>` : ''}
  </li>`;

const section = (items, zone) => name => {
  const those = items.filter(item => item.section === name);
  return those.length ? `<h5>${titles[name]}</h5><ul class="rapport-written">${those.map(line(zone)).join('')}</ul>` : '';
};

const taken = (handOver, people, zone) =>
  handOver.acknowledgedBy
    ? `Taken over by ${esc(people[handOver.acknowledgedBy])}${handOver.acknowledgedFor ? ` for ${esc(people[handOver.acknowledgedFor])}` : ''}, ${moment(handOver.settledAt, zone)}.`
    : 'Nobody has taken it over yet.';

const named = (who, people) => (who.group ? `the ${plain(who.id)}` : esc(people[who.id] ?? who.id));

/** "from Ina Abel to the billing team, sent by Lea Lead": as far as it is known. */
const way = ({ from, to, sentBy }, people) =>
  [
    from ? `from ${named(from, people)}` : '',
    to ? `to ${named(to, people)}` : '',
    sentBy && !(from && from.id === sentBy) ? `(sent by ${esc(people[sentBy] ?? sentBy)})` : '',
  ]
    .filter(Boolean)
    .join(' ');

const found = ({ handOver, people, packedAt, items, withheld }, zone) => `
  <p class="rapport-soft">${esc(handOver.id)}, ${plain(handOver.kind)}, ${way(handOver, people)}, packed ${moment(packedAt, zone)}. ${taken(handOver, people, zone)}
    What was sent is what you read: <span title="${esc(handOver.hash)}">seal ${esc(handOver.hash.slice(0, NUMBERS))}</span>.</p>
  ${[...new Set(withheld.map(each => each.why))].map(why => `<p class="rapport-soft" data-closed>Not all is shown: ${esc(why)}.</p>`).join('')}
  ${Object.keys(titles).map(section(items, zone)).join('')}`;

const none = {
  410: 'The pack was erased with its time, or with the customer.',
  409: 'The pack is not the one that was sent. Tell an administrator, and ask the sender.',
};

/** Fills the place; resolves always. */
export const pack = async (place, request, handOver, zone) => {
  const path = `/api/requests/${encodeURIComponent(request)}/hand-overs/${encodeURIComponent(handOver)}`;
  const html = await get(path).then(
    answer => found(answer, zone),
    why => `<p class="rapport-late">${none[why.status] ?? 'Cannot be read now. Reload the page to try again.'}</p>`,
  );
  place.innerHTML = `<h4>What comes with it</h4>${html}`;
};
