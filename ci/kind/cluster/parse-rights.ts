const columns = ['Resources', 'Non-Resource URLs', 'Resource Names', 'Verbs'] as const;

function withoutBrackets(cell: string): string {
  return cell.trim().replace(/^\[(.*)\]$/u, '$1');
}

/**
 * What the table of `kubectl auth can-i --list` says, each line as `RESOURCE: VERBS` or `PATH: VERBS`, with ` (NAMES)` where a
 * right is for some objects only.
 * @throws Error where it is no such table
 */
export function parseRights(table: string): readonly string[] {
  const [header = '', ...rows] = table.trimEnd().split('\n');
  const starts = columns.map((column) => header.indexOf(column));
  if (starts.includes(-1)) throw new Error(`kubectl printed another table of rights than is known here: ${header}`);
  return rows.map((row) => {
    const [resource = '', path = '', names = '', verbs = ''] = starts.map((start, index) =>
      withoutBrackets(row.slice(start, starts[index + 1])),
    );
    return `${resource === '' ? path : resource}${names === '' ? '' : ` (${names})`}: ${verbs}`;
  });
}
