using System.Security.Cryptography;
using System.Text;
using Tremplin.Learning.Courses;

namespace Tremplin.Learning.Lessons;

/// <summary>The items of an order question, out of order, the same way every time: a page that reloads does not move under the finger.</summary>
internal static class Shuffle
{
    public static IReadOnlyList<OrderItem> Of(OrderQuestion question)
    {
        var shuffled = question.Items.OrderBy(i => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{question.Id}/{i.Id}"))), StringComparer.Ordinal).ToList();
        return shuffled.SequenceEqual(question.Items) ? [.. shuffled.Skip(1), shuffled[0]] : shuffled;
    }
}
