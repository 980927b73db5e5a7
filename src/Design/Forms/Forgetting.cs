using Microsoft.AspNetCore.Http;

namespace Tremplin.Design;

/// <summary>For a screen that several people use, or a page that shows a secret: the browser is asked to remember nothing of it.</summary>
public static class Forgetting
{
    static readonly object Key = new();

    public static void Ask(HttpContext http) => http.Items[Key] = Key;

    public static bool IsAsked(HttpContext http) => http.Items.ContainsKey(Key);
}
