using Microsoft.AspNetCore.Authorization;
using Tremplin.Kernel.Web;

namespace Tremplin.Learning.Courses;

[AllowAnonymous, PublicBytes]
internal sealed class CataloguePage(Library library) : HousePage
{
    public IReadOnlyList<PublishedCourse> Courses => library.Current;

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;
}
