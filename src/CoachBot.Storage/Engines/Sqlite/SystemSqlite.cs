using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace CoachBot.Storage.Engines.Sqlite;

/// <summary>
/// SQLite is the operating system's, kept current by its security updates. The library bundled with the driver's
/// usual package is old and was built without usleep: under load each wait for a lock lasts a whole second.
/// </summary>
internal static class SystemSqlite
{
    // RETURNING came with 3.35.
    private const int OldestVersion = 3_035_000;

    private static readonly Lazy<string> Version = new(Load);

    /// <exception cref="StorageUnavailableException">The library is missing or too old.</exception>
    public static void Use() => _ = Version.Value;

    private static string Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        try
        {
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            if (raw.sqlite3_libversion_number() < OldestVersion)
            {
                throw new StorageUnavailableException($"The system's SQLite library is {raw.sqlite3_libversion().utf8_to_string()}; 3.35 or newer is needed. {HowToInstall}");
            }

            return raw.sqlite3_libversion().utf8_to_string();
        }
        catch (DllNotFoundException e)
        {
            throw new StorageUnavailableException($"The system's SQLite library ({LibraryName}) was not found. {HowToInstall}", e);
        }
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != "e_sqlite3")
        {
            return IntPtr.Zero;
        }

        return NativeLibrary.TryLoad(LibraryName, assembly, searchPath, out var handle)
            ? handle
            : throw new DllNotFoundException(LibraryName);
    }

    private static string LibraryName =>
        OperatingSystem.IsWindows() ? "winsqlite3.dll"
        : OperatingSystem.IsMacOS() ? "libsqlite3.dylib"
        : "libsqlite3.so.0";

    private static string HowToInstall =>
        OperatingSystem.IsLinux()
            ? "Install it: on Debian or Ubuntu `apt-get install libsqlite3-0`, on Fedora `dnf install sqlite-libs`, on Alpine `apk add sqlite-libs`."
            : "It is part of current versions of this operating system.";
}
