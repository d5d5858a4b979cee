// Takes the place of the file of the same path in the webapp's own jar.
import '../../../lib/rapport/session.js';

export default {
  app: { name: 'Cockpit', vendor: 'Rapport' },
  customScripts: ['rapport/plugin'],
  disableWelcomeMessage: true
};
