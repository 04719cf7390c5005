import type { Log } from '../log.ts';
import type { Docker } from './docker.ts';
import { publishedImages } from './published.ts';
import { recipes, type Recipe } from './recipes.ts';
import { reference } from './reference.ts';

/** Milliseconds in which a registry must answer. */
const patience = 5000;

/** The entry for an image, whose repository may stand below a mirror's path. */
function ofRepository<T>(entries: Iterable<readonly [string, T]>, image: string): readonly [string, T] | undefined {
  const { repository } = reference(image);
  return [...entries].find(([name]) => repository === name || repository.endsWith(`/${name}`));
}

/** Whether a registry answers at all; what it answers to a stranger does not matter. */
async function answers(registry: string): Promise<boolean> {
  try {
    await fetch(`https://${registry}/v2/`, { signal: AbortSignal.timeout(patience) });
    return true;
  } catch {
    return false;
  }
}

/** Where an image is pulled from: the registry that publishes it, for a mirror of the tests is served by nobody. */
function sourceOf(image: string): { readonly registry: string; readonly name: string } | undefined {
  const found = ofRepository(publishedImages(), image);
  if (found === undefined) return undefined;
  const [repository, registry] = found;
  const version = image.slice(image.indexOf(repository) + repository.length);
  return { registry, name: `${registry}/${repository}${version}` };
}

function recipeOf(image: string): Recipe {
  const found = ofRepository(Object.entries(recipes), image);
  if (found === undefined)
    throw new Error(
      `Cannot provide the image ${image}: no registry serves it here, and ci/kind/images/recipes.ts does not say how to make it.`,
    );
  return found[1];
}

/** Provides images one after the other; what it did once, as asking a registry, it does not do again. */
class Provider {
  readonly #docker: Docker;
  readonly #reachable = new Map<string, boolean>();
  /** Images that were made, by recipe. */
  readonly #made = new Map<Recipe, string>();

  constructor(docker: Docker) {
    this.#docker = docker;
  }

  /** @returns what was done, in a word */
  async provide(image: string): Promise<'pulled' | 'made' | 'kept' | 'tagged'> {
    const source = sourceOf(image);
    if (source !== undefined && (await this.#isReachable(source.registry))) {
      await this.#docker.pull(source.name);
      if (source.name !== image) await this.#docker.tag(source.name, image);
      return 'pulled';
    }
    const recipe = recipeOf(image);
    const twin = this.#made.get(recipe);
    if (twin !== undefined) {
      await this.#docker.tag(twin, image);
      return 'tagged';
    }
    const isNew = await this.#docker.make(image, recipe);
    this.#made.set(recipe, image);
    return isNew ? 'made' : 'kept';
  }

  async #isReachable(registry: string): Promise<boolean> {
    const known = this.#reachable.get(registry) ?? (await answers(registry));
    this.#reachable.set(registry, known);
    return known;
  }
}

/**
 * Makes sure that the local Docker has each image under the name that the chart asks for: pulled where its registry can be
 * reached, else made from programs of this machine.
 * @throws Error where neither can be done
 */
export async function provide(docker: Docker, images: readonly string[], log: Log): Promise<void> {
  const provider = new Provider(docker);
  for (const image of images) log(`${await provider.provide(image)} ${image}`);
  await docker.prune();
}
