// Shared with the other webapps.
export * from '../../../lib/rapport/ask.js';
