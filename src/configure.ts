/** Names the account service. Registers no tag and loads no widget. */
export { configure, type Configuration, type ConfigurationRefusedDetail } from './client/service.js';
