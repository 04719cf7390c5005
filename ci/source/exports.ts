import {
  isBindingElement,
  isExportAssignment,
  isExportDeclaration,
  isIdentifier,
  isNamedExports,
  isVariableStatement,
  SyntaxKind,
  type BindingName,
  type Node,
  type SourceFile,
  type Statement,
} from 'typescript/unstable/ast';

function modifiersOf(node: Node): readonly SyntaxKind[] {
  return 'modifiers' in node && Array.isArray(node.modifiers) ? node.modifiers.map((one: Node) => one.kind) : [];
}

/** The names that a declaration binds: one, or those of a pattern. */
function namesIn(name: BindingName): readonly string[] {
  if (isIdentifier(name)) return [name.text];
  return [...name.elements].flatMap((element) => (isBindingElement(element) && element.name !== undefined ? namesIn(element.name) : []));
}

function exportsOf(statement: Statement): readonly string[] {
  if (isExportAssignment(statement)) return ['default'];
  if (isExportDeclaration(statement)) {
    const { exportClause } = statement;
    return exportClause !== undefined && isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : ['*'];
  }
  const modifiers = modifiersOf(statement);
  if (!modifiers.includes(SyntaxKind.ExportKeyword)) return [];
  if (modifiers.includes(SyntaxKind.DefaultKeyword)) return ['default'];
  if (isVariableStatement(statement)) return [...statement.declarationList.declarations].flatMap(({ name }) => namesIn(name));
  return 'name' in statement && isNode(statement.name) && isIdentifier(statement.name) ? [statement.name.text] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The names that a file exports: `default` for what has none, `*` for all that another file exports. */
export function exportsIn(tree: SourceFile): readonly string[] {
  return [...tree.statements].flatMap((statement) => exportsOf(statement));
}
