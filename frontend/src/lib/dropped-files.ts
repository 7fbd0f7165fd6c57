/** A file with its place in the folder that it came with; its name where it came alone. */
export interface PlacedFile {
  readonly file: File;
  readonly path: string;
}

function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  return new Promise((resolve, reject) => {
    const all: FileSystemEntry[] = [];
    // A call gives a hundred or so; an empty answer is the end.
    const more = () =>
      reader.readEntries((some) => {
        if (some.length === 0) {
          resolve(all);
        } else {
          all.push(...some);
          more();
        }
      }, reject);
    more();
  });
}

async function filesOf(entry: FileSystemEntry): Promise<PlacedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const files: PlacedFile[] = [];
  for (const each of await entriesOf(entry as FileSystemDirectoryEntry)) {
    files.push(...(await filesOf(each)));
  }
  return files;
}

/** The files that were dropped, those within folders too. */
export async function droppedFiles(transfer: DataTransfer): Promise<PlacedFile[]> {
  // Only while the event is handled does the browser say what was dropped.
  const entries = [...transfer.items].map((each) => each.webkitGetAsEntry());
  const alone = chosenFiles(transfer.files);
  if (!entries.some((entry) => entry?.isDirectory)) return alone;
  const files: PlacedFile[] = [];
  for (const entry of entries) {
    if (entry) files.push(...(await filesOf(entry)));
  }
  return files;
}

/** The files that were chosen in a dialog, perhaps as a folder. */
export function chosenFiles(files: FileList | null): PlacedFile[] {
  return [...(files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}
