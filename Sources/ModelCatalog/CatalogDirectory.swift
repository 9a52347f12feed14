internal import CEnvironment

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where catalogs are stored: a directory with one environment for each thing that is kept there.
public enum CatalogDirectory {
    /// The directory that is used where none is named: `$MODELCATALOG_HOME`, else
    /// `$XDG_DATA_HOME/modelcatalog`, else `~/.local/share/modelcatalog`.
    ///
    /// A variable that is empty counts as unset; without `HOME`, the home directory is the account's.
    public static var standard: String {
        // The text is ours to free. Without memory, the path leads nowhere.
        guard let text = unsafe store_directory_standard() else { return "" }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }

    /// The path of the catalog's environment in a directory; where that is empty, it leads nowhere.
    package static func environment(in directory: String) -> String {
        directory.isEmpty ? "" : directory + "/catalog"
    }
}
