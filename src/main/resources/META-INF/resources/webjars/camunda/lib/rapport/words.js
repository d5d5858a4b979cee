// Values turned into words that are safe to put into a page.

const MINUTE = 60e3;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const day = zone => new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone });
const digits = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const date = zone => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone });

/** Everything a person or another system wrote goes through here. */
export const esc = text => String(text ?? '').replace(/[&<>"'`]/g, c => `&#${c.charCodeAt(0)};`);

/** A code such as `billing-question` as people read it. */
export const plain = code => esc(String(code ?? '').replace(/[-_]/g, ' '));

/** The zone of whoever reads, for what has no promise and so no calendar. */
export const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "Mon 23 Nov, 12:00" on the wall clock of this zone. */
export const moment = (instant, zone) => esc(day(zone).format(new Date(instant)));

/** "23 Nov 2026" on the calendar of this zone. */
export const dayOf = (instant, zone) => esc(date(zone).format(new Date(instant)));

/** Whether this moment, as the engine writes it ("…+0100"), is over; never is not. */
export const isPast = instant => Boolean(instant) && new Date(String(instant).replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) < new Date();

/** As a field for a day and a time wants it, on the clock of whoever reads. */
export const clockOf = instant => {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
};

/** A link that does something with one of a list. */
export const action = (word, id) =>
  `<button type="button" class="rapport-link" data-act="${word}" data-of="${esc(id)}" aria-label="${word} ${esc(id)}">${word}</button>`;

/** "in 3 hours", "2 days ago". */
export const fromNow = (instant, now = Date.now()) => {
  const gap = new Date(instant).getTime() - now;
  const size = Math.abs(gap);
  const [count, unit] = size < HOUR ? [size / MINUTE, 'minute'] : size < 2 * DAY ? [size / HOUR, 'hour'] : [size / DAY, 'day'];
  const whole = Math.max(1, Math.floor(count));
  const words = `${whole} ${unit}${whole === 1 ? '' : 's'}`;
  return gap < 0 ? `${words} ago` : `in ${words}`;
};

/** "1,250.00 EUR", as the task's name writes it. */
export const money = (amount, currency) => esc(`${digits.format(amount)} ${currency}`);
