export { Answer, reasonOf } from './Answer';
export { Notice } from './Notice';
export { Bone, Skeleton } from './Skeleton';
