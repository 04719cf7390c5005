import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../paths.ts';
import { run, type Ended } from '../../run.ts';
import { Scratch } from '../../scratch.ts';

/** This repository as it stands, committed in a clone of its own, so that a release can be tried from there. */
export class Repository implements Disposable {
  readonly #scratch = new Scratch();
  readonly folder = this.#scratch.folder;

  /** Copies what git knows or would add, with the packages and tools of this one. */
  static async copy(): Promise<Repository> {
    const copy = new Repository();
    const listed = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
    for (const path of listed.stdout.split('\0').filter((one) => one !== '' && existsSync(join(root, one)))) {
      mkdirSync(dirname(join(copy.folder, path)), { recursive: true });
      copyFileSync(join(root, path), join(copy.folder, path));
    }
    for (const linked of ['node_modules', '.tools']) symlinkSync(join(root, linked), join(copy.folder, linked));
    await copy.git('init', '--quiet');
    // A link is no folder, which .gitignore names.
    copy.write('.git/info/exclude', 'node_modules\n.tools\n');
    await copy.git('add', '.');
    await copy.git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--message', 'all');
    return copy;
  }

  /** Writes a file. */
  write(path: string, text: string): void {
    this.#scratch.write(path, text);
  }

  /** Runs git there. */
  async git(...args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await run('git', args, { cwd: this.folder });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  /** `npm run publish -- …` there. */
  publish(...args: readonly string[]): Promise<Ended> {
    return run(process.execPath, ['ci/publish.ts', ...args], { cwd: this.folder });
  }

  [Symbol.dispose](): void {
    this.#scratch[Symbol.dispose]();
  }
}
