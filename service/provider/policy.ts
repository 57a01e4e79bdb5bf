import { errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';

const { base, Check, Prompt } = interactionPolicy;

/** A parameter that OpenID Connect leaves to the client, and that this provider requires. */
const required = (name: 'nonce' | 'state'): InstanceType<typeof Check> =>
  new Check(`${name}_missing`, `${name} is required`, (ctx: KoaContextWithOIDC) => {
    if (!ctx.oidc.params?.[name]) throw new errors.InvalidRequest(`${name} is required`);
    return Check.NO_NEED_TO_PROMPT;
  });

/** What is asked of the visitor: to register (`prompt=create`), to sign in, to consent. In this order. */
export function createPolicy(): ReturnType<typeof base> {
  const policy = base();
  policy.add(new Prompt({ name: 'create', requestable: true }, required('state'), required('nonce')), 0);
  return policy;
}
