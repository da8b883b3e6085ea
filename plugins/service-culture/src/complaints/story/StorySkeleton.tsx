import { Bone, Skeleton } from '../../states';

/** The shape of a complaint's page. */
export function StorySkeleton() {
  return (
    <Skeleton of="the complaint">
      <Bone width="60%" height="2em" />
      <br />
      <Bone width="80%" height={48} />
      <br />
      <Bone height={160} />
      <br />
      <Bone width="70%" height={240} />
    </Skeleton>
  );
}
