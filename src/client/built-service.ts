/**
 * Origin of the account service that the build for `<script>` names: the origin of the script itself, or the one given to
 * the release (`pinService` in `scripts/cdn-plugins.ts`). The npm package has none: its host calls `configure()`.
 */
export const builtService: string | undefined = undefined;
