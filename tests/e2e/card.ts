/** The open card, whose shadow root is closed to scripts: read and pressed by what the browser tells assistive software. */
import type { Page } from 'playwright';

type Node = {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly backendDOMNodeId?: number;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
};

/** Every text of the open card, those of one level together; empty where none is open. */
export async function cardTexts(page: Page): Promise<readonly string[]> {
  const nodes = await cardNodes(page);
  return nodes
    .filter(({ role }) => role?.value === 'StaticText' || role?.value === 'button')
    .map(({ name }) => name?.value ?? '');
}

/** Presses a button of the card with the mouse. */
export async function pressInCard(page: Page, button: string): Promise<void> {
  const nodes = await cardNodes(page);
  const found = nodes.find(({ role, name }) => role?.value === 'button' && name?.value === button);
  if (found?.backendDOMNodeId === undefined) throw new Error(`The card has no button “${button}”`);
  const session = await page.context().newCDPSession(page);
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: found.backendDOMNodeId });
  await session.detach();
  const [left = 0, top = 0] = model.content;
  await page.mouse.click(left + model.width / 4, top + model.height / 4);
}

async function cardNodes(page: Page): Promise<readonly Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    readonly nodes: readonly Node[];
  };
  await session.detach();
  const inCard = new Set(nodes.filter(({ role }) => role?.value === 'dialog').map(({ nodeId }) => nodeId));
  // Parents come before their children.
  return nodes.filter(({ nodeId, parentId, ignored }) => {
    if (parentId !== undefined && inCard.has(parentId)) inCard.add(nodeId);
    return inCard.has(nodeId) && !ignored;
  });
}
