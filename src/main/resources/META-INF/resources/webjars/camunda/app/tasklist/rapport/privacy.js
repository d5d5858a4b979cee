// What the law says about a privacy request: until when, what a law keeps, and what was done so far.
import { dayOf, esc, fromNow, moment, plain } from './words.js';

const due = (name, at, zone) => (at ? `<li><b>${name}</b> by ${dayOf(at, zone)}, ${fromNow(at)}</li>` : '');

const weighed = item => `
  <li><b>${plain(item.recordClass)}</b>: <span class="${item.keeps ? 'rapport-late' : 'rapport-kept'}">${item.keeps ? 'keep' : 'erase'}</span>
    <span class="rapport-soft">${esc(item.reason)}; ${esc(item.ground)}</span></li>`;

const done = zone => event => `
  <li><span class="rapport-soft">${moment(event.at, zone)}</span> ${plain(event.what)}${event.code ? `: ${plain(event.code)}` : ''}${event.by ? `, ${esc(event.by)}` : ''}</li>`;

/** What may only be stored, since when and why, as HTML; nothing when nothing is restricted. */
export const restricted = answer =>
  (answer?.items ?? []).map(each => `<p class="rapport-late"><b>${esc(each.title)}:</b> ${esc(each.reason)}. It is kept and not used.</p>`).join('');

/** The part of the panel about a privacy request, as HTML. */
export const asksPrivacy = ({ request, events, weighing, export: hasExport }, zone) => `
  <ul class="rapport-clocks">${events.some(e => e.what === 'receipt-confirmed') ? '' : due('Confirm the receipt', request.confirmBy, zone)}${due('Answer', request.answerBy, zone)}${request.extendedAt ? '' : due('With an extension', request.latestBy, zone)}</ul>
  <p class="rapport-soft">${esc(request.lawReason)}; ${esc(request.ground)}. ${esc(request.id)}</p>
  ${weighing.length ? `<h4>Erase or keep</h4><ul>${weighing.map(weighed).join('')}</ul>` : ''}
  ${hasExport ? `<p><a href="/privacy/${encodeURIComponent(request.id)}/export" target="_blank" rel="noopener">Open the export</a> · <a href="/api/privacy-requests/${encodeURIComponent(request.id)}/export">as JSON</a></p>` : ''}
  <ul>${events.map(done(zone)).join('')}</ul>`;
