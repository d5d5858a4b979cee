// How colleagues are called.
import { get } from './ask.js';

const names = new Map();

/** By user id; a name that cannot be read is the id. */
export const namesOf = async ids => {
  const asked = [...new Set(ids.filter(id => id && !names.has(id)))];
  const known = await Promise.all(
    asked.map(id => get(`/workbench/colleagues/${encodeURIComponent(id)}`).then(colleague => colleague.name, () => id)),
  );
  asked.forEach((id, i) => names.set(id, known[i]));
  return id => names.get(id) ?? id;
};
