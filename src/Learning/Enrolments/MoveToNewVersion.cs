using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Learning.Courses;

namespace Tremplin.Learning.Enrolments;

/// <summary>Moves someone to the newest version of a course; every answer stays, under the id of its step.</summary>
internal sealed class MoveToNewVersion(LearningDb db, Library library, Visitor visitor)
{
    public Task<int> Execute(string course, CancellationToken cancellationToken)
    {
        var person = visitor.Id ?? throw new Missing();
        return db.Execute($"update learning_enrolments set version_number = {library.CurrentOf(course).Number} where person_id = {person.Value} and course = {course}", cancellationToken);
    }
}
