using Microsoft.AspNetCore.Http;

namespace Tremplin.Design;

/// <summary>For a screen that several people use: the browser is asked to remember nothing of what is typed.</summary>
public static class Forgetting
{
    static readonly object Key = new();

    public static void Ask(HttpContext http) => http.Items[Key] = Key;

    internal static bool IsAsked(HttpContext http) => http.Items.ContainsKey(Key);
}
