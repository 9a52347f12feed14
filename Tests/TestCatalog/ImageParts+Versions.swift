import CImage

/// What another version may have written otherwise.
extension ImageParts {
    /// The entry of a table of rows that has this section.
    private func entry(of section: UInt32) -> Int {
        self[IMAGE_TABLES].rows.indices.first {
            number(at: 8, of: $0, in: IMAGE_TABLES) == section
        }!
    }

    /// How many bytes of each row lie in a section of lines: fields' offsets count them.
    private func lined(_ section: UInt32) -> Int {
        let lines = number(UInt32.self, at: 12, of: entry(of: section), in: IMAGE_TABLES)
        return lines == IMAGE_NO_SECTION ? 0 : Int(IMAGE_LINE)
    }

    /// Replaces the fields that a table is said to have.
    private mutating func changeFields(
        of section: UInt32,
        _ change: (inout [[UInt8]]) -> Void
    ) {
        let table = entry(of: section)
        let first = Int(number(UInt32.self, at: 16, of: table, in: IMAGE_TABLES))
        let count = Int(number(UInt32.self, at: 20, of: table, in: IMAGE_TABLES))
        var fields = Array(self[IMAGE_FIELDS].rows[first..<first + count])
        change(&fields)
        // Behind those of all tables, so that no other table's have moved.
        let place = UInt32(self[IMAGE_FIELDS].rows.count)
        self[IMAGE_FIELDS].rows += fields
        put(Self.bytes(place), at: 16, of: table, in: IMAGE_TABLES)
        put(Self.bytes(UInt32(fields.count)), at: 20, of: table, in: IMAGE_TABLES)
    }

    /// Changes the entry of a table's field: its name takes bytes 0 to 7, its kind 8 and 9, its offset
    /// 10 and 11, its length 12 and 13, its list 16 to 19, its policy 20 to 23.
    package mutating func changeField(
        _ number: Int,
        of section: UInt32,
        _ change: (inout [UInt8]) -> Void
    ) {
        changeFields(of: section) { change(&$0[number]) }
    }

    /// Takes the last fields of a table away, as a version before had it.
    package mutating func removeFields(_ count: Int, of section: UInt32) {
        var end = 0
        changeFields(of: section) { fields in
            fields.removeLast(count)
            end = fields.last.map { Int($0[10]) + Int($0[11]) * 256 + Int($0[12]) } ?? 0
        }
        end -= lined(section)
        self[section].width = end
        // What was there means nothing now.
        for row in self[section].rows.indices {
            for offset in end..<self[section].stride { self[section].rows[row][offset] = 0xEE }
        }
    }

    /// Adds a field of an unknown kind at the end of a table, such as a later version may have.
    ///
    /// - Parameters:
    ///   - policy: what a writer does that does not know it, where a row states it.
    ///   - stated: The values of rows, each `length` bytes; zeros mean unknown.
    package mutating func addField(
        _ name: String,
        to section: UInt32,
        length: Int = 8,
        policy: UInt32,
        stated: [Int: [UInt8]] = [:]
    ) {
        let offset = self[section].width
        let entry =
            text(name) + Self.bytes(UInt16(99)) + Self.bytes(UInt16(offset + lined(section)))
            + Self.bytes(UInt16(length)) + [0, 0] + Self.bytes(UInt32.max) + Self.bytes(policy)
            + [UInt8](repeating: 0, count: 8)
        changeFields(of: section) { $0.append(entry) }
        // Rows that are lines lie whole lines apart.
        let unit = self[section].stride % 64 == 0 ? 64 : 4
        let stride = (offset + length + unit - 1) / unit * unit
        for row in self[section].rows.indices {
            let bytes = stated[row] ?? [UInt8](repeating: 0, count: length)
            let kept = self[section].rows[row].prefix(offset)
            let room = max(stride, self[section].stride) - offset - length
            self[section].rows[row] = kept + bytes + [UInt8](repeating: 0, count: room)
        }
        self[section].width = offset + length
    }

    /// Replaces the words of a list.
    ///
    /// - Parameter known: how many of them the writer's schema has; the others are the image's own.
    package mutating func setWords(_ words: [String], known: Int, of list: UInt32) {
        let first = UInt32(self[IMAGE_WORDS].rows.count)
        for word in words {
            let entry = text(word)
            self[IMAGE_WORDS].rows.append(entry)
        }
        let place = Self.bytes(first) + Self.bytes(UInt32(known)) + Self.bytes(UInt32(words.count))
        put(place, at: 8, of: Int(list), in: IMAGE_WORD_LISTS)
    }

    /// The words of a list.
    package func words(of list: UInt32) -> [String] {
        let first = Int(number(UInt32.self, at: 8, of: Int(list), in: IMAGE_WORD_LISTS))
        let count = Int(number(UInt32.self, at: 16, of: Int(list), in: IMAGE_WORD_LISTS))
        return self[IMAGE_WORDS].rows.indices[first..<first + count].map { row in
            let start = Int(number(UInt32.self, at: 0, of: row, in: IMAGE_WORDS))
            let length = Int(number(UInt32.self, at: 4, of: row, in: IMAGE_WORDS))
            let bytes = self[IMAGE_STRINGS].rows[start..<start + length].joined()
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Gives rows of a section unknown needs. `offset` is that of the rows' needs.
    package mutating func need(_ word: String, at offset: Int, of rows: [Int], in section: UInt32) {
        let list = UInt32(
            self[IMAGE_WORD_LISTS].rows.indices.first { list in
                words(named: "needs", isList: list)
            }!
        )
        let stated = words(of: list)
        setWords(stated + [word], known: 0, of: list)
        let code = UInt32(stated.count + 1)
        self[IMAGE_NEEDS].name = "needs"
        self[IMAGE_NEED_SETS].name = "need_sets"
        self[IMAGE_NEEDS].rows.append(Self.bytes(code))
        self[IMAGE_NEEDS].width = 4
        let set = Self.bytes(UInt32(self[IMAGE_NEEDS].rows.count - 1)) + Self.bytes(UInt32(1))
        self[IMAGE_NEED_SETS].rows.append(set)
        self[IMAGE_NEED_SETS].width = 8
        let needs = Self.bytes(UInt32(self[IMAGE_NEED_SETS].rows.count))
        for row in rows { put(needs, at: offset, of: row, in: section) }
    }

    private func words(named name: String, isList list: Int) -> Bool {
        let start = Int(number(UInt32.self, at: 0, of: list, in: IMAGE_WORD_LISTS))
        let length = Int(number(UInt32.self, at: 4, of: list, in: IMAGE_WORD_LISTS))
        return self[IMAGE_STRINGS].rows[start..<start + length].joined().elementsEqual(name.utf8)
    }
}
