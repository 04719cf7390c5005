import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The inode of the socket at this end of a TCP connection of the loopback address. https://docs.kernel.org/networking/proc_net_tcp.html */
function inodeOf(port: number): string | undefined {
  const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n');
  return lines.map((line) => line.trim().split(/\s+/u)).find((fields) => fields[1] === local)?.[9];
}

/** The open files of a process; none where it has ended. */
function filesOf(pid: number): readonly string[] {
  const folder = `/proc/${String(pid)}/fd`;
  const target = (name: string): string => {
    try {
      return readlinkSync(`${folder}/${name}`);
    } catch {
      return ''; // Closed since the folder was read.
    }
  };
  try {
    return readdirSync(folder).map(target);
  } catch {
    return [];
  }
}

/**
 * Which of some processes opened a connection: a port at the near end does not tell, for it is a new one each time.
 * @param port the port at its end
 * @returns the place in the list; -1 where it was none of them
 */
export function dialler(port: number, pids: readonly (number | undefined)[]): number {
  const inode = inodeOf(port);
  if (inode === undefined) return -1;
  return pids.findIndex((pid) => pid !== undefined && filesOf(pid).includes(`socket:[${inode}]`));
}
