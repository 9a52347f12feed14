internal import CEnvironment

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The directories of catalogs. Each has an LMDB environment for the catalog and one for each
/// registry.
public enum CatalogDirectory {
    /// The directory that is used where none is named: `$MODELCATALOG_HOME`, else
    /// `$XDG_DATA_HOME/modelcatalog`, else `~/.local/share/modelcatalog`.
    ///
    /// A variable that is empty counts as unset; without `HOME`, the home directory is the account's.
    public static var standard: String {
        // The text must be freed here. Without memory the path is empty, and leads nowhere.
        guard let text = unsafe store_directory_standard() else { return "" }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }

    /// The path of the catalog's environment in a directory; an empty directory gives an empty
    /// path, which leads nowhere.
    package static func environment(in directory: String) -> String {
        directory.isEmpty ? "" : directory + "/catalog"
    }
}
