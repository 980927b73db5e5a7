using System.Runtime.CompilerServices;
using Xunit;

namespace Tremplin.Tests.House;

/// <summary>A file that says what the house is today; a change shows in review. UPDATE_SNAPSHOTS=1 writes it again.</summary>
internal static class Reviewed
{
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1";

    public static void Is(string file, string text, [CallerFilePath] string caller = "")
    {
        var path = Path.IsPathRooted(file) ? file : Path.Combine(Path.GetDirectoryName(caller)!, file);
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        else if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Assert.Fail($"{Path.GetRelativePath(TestSite.Root, path)} is not what the house is today. If the change is meant, run with UPDATE_SNAPSHOTS=1. {Difference(File.Exists(path) ? File.ReadAllText(path) : "", text)}");
        }
    }

    static string Difference(string before, string now)
    {
        var (old, fresh) = (before.Split('\n'), now.Split('\n'));
        return $"\nGone:\n{string.Join('\n', old.Except(fresh).Take(40))}\nNew:\n{string.Join('\n', fresh.Except(old).Take(40))}";
    }
}
