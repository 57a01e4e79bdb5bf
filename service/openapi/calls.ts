import { endpoints, type Endpoint, type EndpointName, type Method } from '../../src/contract/index.js';

export interface NamedEndpoint {
  name: EndpointName;
  endpoint: Endpoint;
}

const methods: readonly Method[] = ['GET', 'POST', 'PATCH', 'DELETE'];
const names = Object.keys(endpoints) as EndpointName[];

/** The resource of a call: `registrations` for `/api/registrations/{id}`. */
export const resourceOf = ({ path }: Endpoint): string => path.split('/')[2] ?? '';

const resources = [...new Set(names.map((name) => resourceOf(endpoints[name])))];

/** Every call of the contract, by resource, path and method. */
export const calls: readonly NamedEndpoint[] = names
  .map((name): NamedEndpoint => ({ name, endpoint: endpoints[name] }))
  .sort(
    ({ endpoint: one }, { endpoint: other }) =>
      resources.indexOf(resourceOf(one)) - resources.indexOf(resourceOf(other)) ||
      one.path.localeCompare(other.path, 'en') ||
      methods.indexOf(one.method) - methods.indexOf(other.method),
  );
