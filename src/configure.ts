/** Names the account service. Registers no tag and loads no widget. */
export type { MessageOverrides } from './i18n/messages.js';
export { configure, type Configuration, type ConfigurationRefusedDetail } from './client/service.js';
