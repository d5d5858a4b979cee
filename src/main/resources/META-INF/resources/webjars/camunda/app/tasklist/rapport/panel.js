// Beside the form: who asks, what for, what we promised, what was before. Each part stands alone: when one cannot be
// read, the others are still there.
import { get, variablesOf } from './ask.js';
import { remember } from './done.js';
import { doubts, known } from './facts.js';
import { asksPrivacy, restricted } from './privacy.js';
import { twins } from './twins.js';
import { dayOf, esc, moment, money, ownZone, plain } from './words.js';

const INTERACTIONS = 5;

const part = (title, body) => `<section><h4>${title}</h4>${body}</section>`;

const tierOf = tier => `
  <p><span class="rapport-tier rapport-tier-${esc(tier.tier)}">${plain(tier.tier)}</span>${tier.reason ? ` ${esc(tier.reason)}.` : ''}</p>
  ${tier.unknown.length ? `<p class="rapport-soft">Not known: ${tier.unknown.map(plain).join(', ')}.</p>` : ''}`;

const asked = (request, zone) => `
  ${request.subject ? `<p class="rapport-subject">${esc(request.subject)}</p>` : ''}
  <p class="rapport-text">${esc(request.text)}</p>
  <p class="rapport-soft">${moment(request.openedAt, zone)}, by ${plain(request.channel)}${told(request)}; ${esc(request.id)}</p>`;

const told = request =>
  [
    [request.reopens, 'reopened'],
    [request.handovers, 'handed over'],
  ]
    .filter(([times]) => times > 0)
    .map(([times, what]) => `; ${what} ${times === 1 ? 'once' : `${times} times`}`)
    .join('');

/** The clocks come by themselves, and again each minute. */
const promised = promise => `
  <div data-clocks></div>
  <p class="rapport-soft">${esc(promise.reason)}</p>`;

const standings = {
  open: 'Waits for a decision',
  'second-needed': 'Granted by one; waits for a second decision',
  granted: 'Granted',
  declined: 'Declined',
};

const verdicts = (approval, zone) =>
  approval.decisions
    .map(d => `<li>${esc(approval.names[d.by])} ${plain(d.verdict)} it, ${moment(d.at, zone)}${d.rationale ? `: “${esc(d.rationale)}”` : ''}</li>`)
    .join('');

/** As the form words them. */
const kinds = { credit: 'Credit (money back)', waiver: 'Waive a fee', deadline: 'Change a deadline', goods: 'Goods as a gesture' };

const wished = (approval, zone) => `
  <p><b>${kinds[approval.kind] ?? plain(approval.kind)}, ${money(approval.amount, approval.currency)}${approval.until ? `, solved by ${moment(approval.until, zone)}` : ''}</b> — ${standings[approval.standing] ?? plain(approval.standing)}</p>
  ${approval.reason ? `<p class="rapport-text">“${esc(approval.reason)}”</p>` : ''}
  <p class="rapport-soft">Asked by ${esc(approval.names[approval.askedBy])}, ${moment(approval.askedAt, zone)}. With this wish the customer comes to
    ${money(approval.cumulative90Days, approval.currency)} in 90 days.</p>
  ${approval.decidedBy ? `<p class="rapport-soft">Who decides: ${esc(approval.decidedBy.reason)}.</p>` : ''}
  <ul>${verdicts(approval, zone)}</ul>`;

const directions = { inbound: 'Customer', outbound: 'We', internal: 'Colleague' };

const before = (latest, request, zone) => {
  const isOpening = i => i.source === request?.source && i.externalId === request?.externalId;
  const items = latest.filter(i => !isOpening(i)).slice(0, INTERACTIONS);
  return items.length
    ? `<ol class="rapport-timeline">${items.map(interaction(zone)).join('')}</ol>`
    : '<p class="rapport-soft">Nothing before this request.</p>';
};

const interaction = zone => i => `
  <li class="rapport-${esc(i.direction)}">
    <span class="rapport-soft">${dayOf(i.at, zone)} · ${directions[i.direction] ?? plain(i.direction)}, ${plain(i.channel)} · ${esc(i.sourceTitle)}</span>
    ${i.subject ? `<b>${esc(i.subject)}</b>` : ''}<span class="rapport-text rapport-short" title="${esc(i.text)}">${esc(i.text)}</span>
  </li>`;

/** The approval with the names of those who had to do with it; a name that cannot be read is the user's id. */
const withNames = async approval => {
  const ids = [...new Set([approval.askedBy, ...approval.decisions.map(d => d.by)])];
  const known = await Promise.all(
    ids.map(id => get(`/workbench/colleagues/${encodeURIComponent(id)}`).then(colleague => colleague.name, () => id)),
  );
  return { ...approval, names: Object.fromEntries(ids.map((id, i) => [id, known[i]])) };
};

// A source that is silent or late: what has happened there since is missing in the parts above.
const missing = (gaps, zone) =>
  gaps
    .map(source =>
      source.standing === 'silent'
        ? `<p class="rapport-late">${esc(source.title)} has told us nothing since ${moment(source.heardAt, zone)}: what has happened there since is missing here.</p>`
        : `<p class="rapport-late">${esc(source.title)} tells us late: what has happened there in the last minutes may be missing here.</p>`,
    )
    .join('');

// What is masked or left out, and why; each reason once.
const closed = (...answers) =>
  [...new Set(answers.flatMap(a => a?.withheld ?? []).map(w => w.why))]
    .map(why => `<p class="rapport-soft" data-closed>Not all is shown: ${esc(why)}.</p>`)
    .join('');

/** The whole panel as HTML; resolves always. */
export const panel = async (api, taskId) => {
  const variables = await variablesOf(api, taskId).catch(() => ({}));
  const id = name => encodeURIComponent(variables[name]?.value ?? '');
  if (id('oneCustomerId')) {
    return twins(taskId, variables.stewardCaseId.value, variables.oneCustomerId.value, variables.otherCustomerId.value);
  }
  if (!id('customerId')) {
    return '';
  }
  // null: there is none; undefined: it cannot be read now
  const failed = why => (why.status === 404 ? null : undefined);
  const ask = (name, path) => (id(name) ? get(`/api${path}`) : Promise.resolve(null)).catch(failed);
  const [context, tier, request, promise, approval, privacy, restrictions] = await Promise.all([
    ask('customerId', `/customers/${id('customerId')}/context?latest=${INTERACTIONS + 1}&decision=tier`),
    ask('customerId', `/customers/${id('customerId')}/tier`),
    ask('requestId', `/requests/${id('requestId')}`),
    ask('requestId', `/requests/${id('requestId')}/promise`),
    ask('approvalId', `/approvals/${id('approvalId')}`).then(found => found && withNames(found)),
    ask('privacyRequestId', `/privacy-requests/${id('privacyRequestId')}`),
    ask('customerId', `/customers/${id('customerId')}/restrictions`),
  ]);
  const customer = context?.customer;
  const zone = promise?.zone ?? privacy?.request.zone ?? ownZone();
  remember(taskId, { request, approval });
  const shown = (title, value, body) =>
    value === null ? '' : part(title, value ? body(value) : '<p class="rapport-late">Cannot be read now. Reload the page to try again.</p>');
  return `<h3>${customer?.name ? esc(customer.name) : 'Customer'} <small class="rapport-soft">${esc(customer?.id ?? '')}</small></h3>
    ${restricted(restrictions)}
    ${closed(customer, context?.facts, tier, request, approval)}
    ${tier === null ? '<p class="rapport-soft">No tier yet: the first case decides it.</p>' : tier ? tierOf(tier) : '<p class="rapport-late">The tier cannot be read now.</p>'}
    <p class="rapport-soft" data-zone="${esc(zone)}">All times: ${esc(zone)}.</p>
    ${shown('Worth asking the customer', context && doubts(context.decision, zone), html => html)}
    ${shown('Privacy request', privacy, p => asksPrivacy(p, zone))}
    ${shown('Exception', approval, a => wished(a, zone))}
    ${shown('What the customer asks', request, r => asked(r, zone))}
    ${shown('What we promised', promise, promised)}
    ${shown('What we know', context, c => known(c.facts, zone))}
    ${shown('What was before', context, c => before(c.latest, request, zone))}
    ${missing(context?.gaps ?? [], zone)}`;
};
