/** Names the account service. Registers no tag and loads no widget. */
export type { FeatureMessages, MessageOverrides } from './feature-messages.js';
export { configure, type Configuration, type ConfigurationRefusedDetail } from './client/service.js';
