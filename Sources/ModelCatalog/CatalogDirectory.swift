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
    public static var standard: String { standard(of: variable) }

    /// The standard directory where the environment's variables have these values.
    package static func standard(of variable: (String) -> String?) -> String {
        func stated(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
        if let home = stated("MODELCATALOG_HOME") { return home }
        // The specification has a path that is not absolute ignored.
        if let data = stated("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/modelcatalog" }
        return (stated("HOME") ?? accountHome ?? "") + "/.local/share/modelcatalog"
    }

    /// The path of the catalog's environment in a directory; where that is empty, it leads nowhere.
    package static func environment(in directory: String) -> String {
        directory.isEmpty ? "" : directory + "/catalog"
    }

    private static var accountHome: String? {
        // The entry is the system's, and is copied at once.
        guard let entry = unsafe getpwuid(getuid()), let home = unsafe entry.pointee.pw_dir
        else { return nil }
        return unsafe String(cString: home)
    }

    private static func variable(_ name: String) -> String? {
        // The value is copied at once; another thread's setenv may move it, as for every reader
        // of the environment.
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }
}
