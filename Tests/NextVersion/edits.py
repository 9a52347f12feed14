"""Edits of a copy of the sources in memory, each of which fails where what it looks for is not there."""

import contextlib
import re


class Sources:
    """The files of a package by their paths, and which of them each addition has touched."""

    def __init__(self, files):
        self.files = files
        self.touched = {}
        self.addition = None

    @contextlib.contextmanager
    def adding(self, name):
        """What is edited inside belongs to the addition of that name."""
        self.addition = name
        self.touched[name] = []
        yield
        self.addition = None

    def write(self, path, old, new):
        text = self.files.get(path)
        if text is None:
            raise SystemExit(f"next version: the file {path} does not exist")
        if text.count(old) != 1:
            raise SystemExit(
                f"next version: {path} has {text.count(old)} times, and not once:\n{old}"
            )
        self.files[path] = text.replace(old, new)
        if path not in self.touched[self.addition]:
            self.touched[self.addition].append(path)

    def create(self, path, text):
        if path in self.files:
            raise SystemExit(f"next version: there is a file {path}")
        self.files[path] = text
        self.touched[self.addition].append(path)

    def after(self, path, anchor, text):
        self.write(path, anchor, anchor + text)

    def before(self, path, anchor, text):
        self.write(path, anchor, text + anchor)

    def append_to_list(self, path, name, item):
        """Puts an item behind the last one of a list that a macro is."""
        found = re.search(rf"^#define {name}\(\w\)(.*\\\n)*.*\n", self.files[path], re.M)
        if not found:
            raise SystemExit(f"next version: {path} has no list {name}")
        old = found.group()
        self.write(path, old, f"{old[:-1].rstrip()} \\\n    {item}\n")

    def append_column(self, path, table, column):
        """Puts a column, in SQL, behind the last one of a table."""
        found = re.search(
            rf"^CREATE TABLE {table} \(\n(?:(?!\n\) STRICT).)*?(?=^    PRIMARY KEY)",
            self.files[path],
            re.M | re.S,
        )
        if not found:
            raise SystemExit(f"next version: {path} has no table {table}")
        self.after(path, found.group(), f"    {column},\n")

    def append_word(self, path, table, values):
        """Puts a row of words, in SQL, behind the last one of a table."""
        found = re.search(
            rf"^INSERT INTO {table} \((?:(?!;\n).)*", self.files[path], re.M | re.S
        )
        if not found:
            raise SystemExit(f"next version: {path} fills no table {table}")
        self.after(path, found.group(), f",\n    {values}")

    def append_member(self, path, declaration, text):
        """Puts text before the end of what begins with a declaration, in Swift."""
        found = re.search(
            rf"^{re.escape(declaration)}[^\n]*\{{\n(?:.*\n)*?(?=^\}}$)", self.files[path], re.M
        )
        if not found:
            raise SystemExit(f"next version: {path} declares no {declaration}")
        self.after(path, found.group(), text)
