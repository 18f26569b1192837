import type { Say } from '../../lib/wording/say.ts';
import type {
  ImportState,
  LibraryNotice,
  LibraryRow,
  ListedClaim,
  Shelf,
  ShownDecision,
} from './library-state.ts';

export type ExportKind = 'library' | 'claim-set' | 'schema-org' | 'web-annotation' | 'markdown' | 'csv';

export type LibraryProps = {
  readonly rows: readonly LibraryRow[];
  readonly hiddenBytes: number;
  readonly shelf: Shelf;
  readonly onShow: (shelf: Shelf) => void;
  readonly query: string;
  readonly onSearch: (query: string) => void;
  /** Claims that hold the words of the query, with the key of their source's row. */
  readonly found: readonly { readonly row: string; readonly claim: ListedClaim }[];
  /** The row whose claims are shown. */
  readonly open: { readonly key: string; readonly claims: readonly ListedClaim[] } | null;
  readonly onOpen: (key: string | null) => void;
  /** Brings the reader to a verbatim claim of a source with a web address, where it stands. */
  readonly onShowOnPage: (row: LibraryRow, claim: string) => void;
  readonly onSwitch: (row: LibraryRow, on: boolean) => void;
  /** `null` takes the reader's own name away. */
  readonly onRename: (row: LibraryRow, name: string | null) => void;
  readonly onMove: (row: LibraryRow, story: string | null) => void;
  readonly onRenameStory: (from: string, to: string | null) => void;
  readonly onDelete: (row: LibraryRow) => void;
  readonly notice: LibraryNotice | null;
  readonly onUndo: () => void;
  readonly importing: ImportState;
  readonly onImport: (files: readonly File[]) => void;
  readonly onCancelImport: () => void;
  readonly onCloseImport: () => void;
  readonly onUndoImport: () => void;
  readonly onExport: (kind: ExportKind, rows: readonly LibraryRow[]) => void;
  readonly decisions: readonly ShownDecision[];
  readonly onUndoDecision: (id: string) => void;
  readonly onUndoAll: () => void;
  readonly onWipe: () => void;
  readonly say: Say;
};
