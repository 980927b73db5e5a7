using Microsoft.AspNetCore.Authorization;
using Tremplin.Kernel.Web;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>The other way in: from what was liked in what was done, to interests.</summary>
[AllowAnonymous, PublicBytes]
internal sealed class FromExperiencePage(SkillBooks books, Rome rome) : HousePage
{
    public ExperienceInterests Interests { get; private set; } = null!;

    public bool IsEmpty { get; private set; }

    /// <summary>Something was ticked, and nobody said yet whether it was liked: there one goes on.</summary>
    public Experience? Next { get; private set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var book = await books.Mine(cancellationToken);
        IsEmpty = book.Experiences.Count is 0;
        Next = book.Experiences.FirstOrDefault(e => e.Skills.Any(s => s.IsLiked is null)) ?? book.Experiences.FirstOrDefault(e => e.Skills.Count is 0);
        Interests = ExperienceInterests.Of(book, rome.Current);
    }
}
