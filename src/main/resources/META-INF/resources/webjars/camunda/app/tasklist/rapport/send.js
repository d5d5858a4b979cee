// Changes asked of the server, as the person who is signed in.
import { base } from './ask.js';

const token = () => decodeURIComponent(/(?:^|; )RAPPORT-XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');

/** The answer's status and its JSON, also where it is a refusal; status 0 when nobody answered. */
export const send = async (method, path, body) => {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', 'X-RAPPORT-XSRF-TOKEN': token() };
  try {
    const answer = await fetch(base + path, { method, headers, credentials: 'same-origin', body: JSON.stringify(body) });
    return { ok: answer.ok, status: answer.status, body: await answer.json().catch(() => ({})) };
  } catch {
    return { ok: false, status: 0, body: { detail: 'Nobody answered. What you typed is still here; try again.' } };
  }
};
