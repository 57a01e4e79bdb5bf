import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The events of every `interface HTMLElementEventMap` in the files, with their types as they are written. */
export function eventMap(files: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node) && node.name.text === 'HTMLElementEventMap') {
        for (const member of node.members.filter(ts.isPropertySignature)) {
          if (ts.isStringLiteral(member.name)) found.set(member.name.text, member.type?.getText() ?? '');
        }
      } else ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
